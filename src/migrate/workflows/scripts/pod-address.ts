/**
 * Whether every address of the pod (POD_IPS, with commas) lies in one of the ranges (arguments). Addresses are compared as
 * binary digits.
 */
export const podAddress = `
digits() {
  local address=$1 groups=() width=8 base=10 out= group
  if [[ $address == *:* ]]; then
    local front=() back=()
    width=16 base=16
    IFS=: read -ra front <<< "\${address%%::*}"
    [[ $address == *::* ]] && IFS=: read -ra back <<< "\${address##*::}"
    groups=("\${front[@]}")
    while (( \${#groups[@]} + \${#back[@]} < 8 )); do groups+=(0); done
    groups+=("\${back[@]}")
  else
    IFS=. read -ra groups <<< "$address"
  fi
  for group in "\${groups[@]}"; do
    local value=$(( $base#\${group:-0} )) bit
    for (( bit = width - 1; bit >= 0; bit-- )); do out+=$(( value >> bit & 1 )); done
  done
  printf %s "$out"
}
within() {
  local address range
  address=$(digits "$1") range=$(digits "\${2%/*}")
  [[ \${#address} == "\${#range}" && \${address:0:\${2#*/}} == "\${range:0:\${2#*/}}" ]]
}
IFS=, read -ra addresses <<< "$POD_IPS"
(( \${#addresses[@]} > 0 ))
for address in "\${addresses[@]}"; do
  found=
  for range in "$@"; do if within "$address" "$range"; then found=yes; fi; done
  if [[ -z $found ]]; then echo "$address is in none of $*" >&2; exit 1; fi
done
`.trim();
