/**
 * Copies what the old CNI has in net.d, once, to `fairlead-kept` beside it. Arguments are the folder of both, the file of the
 * new CNI, which is left out, and the end of names of files that are put aside, which are copied by their own name.
 */
export const keepFiles = `
cd "$1"
if [[ -e fairlead-kept ]]; then exit 0; fi
rm -rf fairlead-kept.new
mkdir fairlead-kept.new
for file in net.d/*; do
  if [[ ! -f $file || $file == "net.d/$2" ]]; then continue; fi
  name=\${file#net.d/}
  cp --preserve=mode,timestamps "$file" "fairlead-kept.new/\${name%"$3"}"
done
mv fairlead-kept.new fairlead-kept
`.trim();
