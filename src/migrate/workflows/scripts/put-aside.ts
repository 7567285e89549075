/**
 * Leaves the new CNI's configuration as the only one in net.d. Arguments are the folder of net.d, that file, and what the names
 * of the others end in from then on.
 */
export const putAside = `
cd "$1/net.d"
for file in *.conf *.conflist *.json; do
  if [[ -f $file && $file != "$2" ]]; then mv "$file" "$file$3"; fi
done
`.trim();
