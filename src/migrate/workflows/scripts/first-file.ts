/**
 * Whether the configuration in net.d that a runtime takes, the first by its name, is that of the new CNI. Arguments are the
 * folder of net.d, that file, and `new` or `old`, which is to be.
 */
export const firstFile = `
export LC_ALL=C
cd "$1/net.d"
for file in *; do
  if [[ ! -f $file || ! $file =~ \\.(conf|conflist|json)$ ]]; then continue; fi
  if [[ $file == "$2" ]]; then found=new; else found=old; fi
  if [[ $found == "$3" ]]; then exit 0; fi
  echo "$file comes first" >&2
  exit 1
done
echo 'no CNI has its configuration there' >&2
exit 1
`.trim();
