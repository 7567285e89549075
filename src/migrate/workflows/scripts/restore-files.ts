/**
 * Takes Cilium's configuration out of net.d and puts back what it has put aside, or what was kept; the folder of net.d is the
 * argument. A file that the old CNI has written anew since is newer, and stays.
 */
export const restoreFiles = `
cd "$1"
rm -f net.d/05-cilium.conflist
for file in net.d/*.cilium_bak; do
  if [[ ! -e $file ]]; then continue; fi
  if [[ -e \${file%.cilium_bak} ]]; then rm -f "$file"; else mv "$file" "\${file%.cilium_bak}"; fi
done
for file in fairlead-kept/*; do
  name=\${file#fairlead-kept/}
  if [[ -e $file && ! -e net.d/$name ]]; then cp --preserve=mode,timestamps "$file" "net.d/$name"; fi
done
rm -rf fairlead-kept
`.trim();
