import type { CommandWords } from './command-words';

/** A completion script for bash 3.2 or later. */
export function bash(commands: readonly CommandWords[]): string {
  const cases = commands.flatMap(({ name, options }) => [
    ...options.flatMap(([option, { short, value, choices }]) => {
      const words = [`--${option}`, ...(short === undefined ? [] : [`-${short}`])];
      // Behind an option with a free value bash itself completes files.
      const answer = choices ? `words='${choices.join(' ')}'` : value === undefined ? undefined : 'return';
      return answer === undefined ? [] : words.map((word) => `    ${name}:${word}) ${answer} ;;`);
    }),
    `    ${name}:*) [[ $current == -* ]] && words='${options.map(([option]) => `--${option}`).join(' ')}' ;;`,
  ]);
  return `# bash completion: source <(fairlead completion bash)
_fairlead() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    words='${commands.map(({ name }) => name).join(' ')} --help --version'
  else
    case "\${COMP_WORDS[1]}:$previous" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _fairlead fairlead
`;
}
