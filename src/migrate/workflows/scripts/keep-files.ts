/**
 * Copies what the old CNI has in net.d, once, to `fairlead-kept` beside it; the folder of both is the argument. What Cilium
 * has put aside already is copied by its own name.
 */
export const keepFiles = `
cd "$1"
if [[ -e fairlead-kept ]]; then exit 0; fi
rm -rf fairlead-kept.new
mkdir fairlead-kept.new
for file in net.d/*; do
  if [[ ! -f $file || $file == net.d/05-cilium.conflist ]]; then continue; fi
  name=\${file#net.d/}
  cp --preserve=mode,timestamps "$file" "fairlead-kept.new/\${name%.cilium_bak}"
done
mv fairlead-kept.new fairlead-kept
`.trim();
