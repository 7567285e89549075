/**
 * Takes the new CNI's configuration out of net.d and puts back what was put aside for it, or what was kept. Arguments are the
 * folder of net.d, that file, and the end of names of what was put aside. A file that the old CNI has written anew since is
 * newer, and stays.
 */
export const restoreFiles = `
cd "$1"
rm -f "net.d/$2"
for file in net.d/*"$3"; do
  if [[ ! -e $file ]]; then continue; fi
  if [[ -e \${file%"$3"} ]]; then rm -f "$file"; else mv "$file" "\${file%"$3"}"; fi
done
for file in fairlead-kept/*; do
  name=\${file#fairlead-kept/}
  if [[ -e $file && ! -e net.d/$name ]]; then cp --preserve=mode,timestamps "$file" "net.d/$name"; fi
done
rm -rf fairlead-kept
`.trim();
