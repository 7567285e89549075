/**
 * Whether each address answers on a TCP port: the addresses with spaces between them, the port, how often it is tried, and
 * the seconds between two tries. No address at all is a failure.
 */
export const reach = `
read -ra addresses <<< "$1"
(( \${#addresses[@]} > 0 ))
for address in "\${addresses[@]}"; do
  for (( try = 1; ; try++ )); do
    if timeout 5 bash -c ': < "/dev/tcp/$1/$2"' reach "$address" "$2" 2> /dev/null; then continue 2; fi
    if (( try >= $3 )); then echo "$address does not answer on port $2" >&2; exit 1; fi
    sleep "$4"
  done
done
`.trim();
