/** Whether no address answers on a TCP port: the addresses with spaces between them, and the port. */
export const refused = `
read -ra addresses <<< "$1"
for address in "\${addresses[@]}"; do
  if timeout 5 bash -c ': < "/dev/tcp/$1/$2"' refused "$address" "$2" 2> /dev/null; then
    echo "$address answers on port $2" >&2
    exit 1
  fi
done
`.trim();
