import type { Option } from '../option';
import type { CommandWords } from './command-words';

/** A completion script for zsh, to lie in a folder of fpath as _fairlead. */
export function zsh(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap(argument).map((spec) => `        ${spec} \\`);
    return `      ${name})\n        _arguments \\\n${specs.join('\n')}\n        '*:file:_files' ;;`;
  });
  return `#compdef fairlead
_fairlead() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
${cases.join('\n')}
    esac
  fi
}
if [ "$funcstack[1]" = _fairlead ]; then _fairlead "$@"; else compdef _fairlead fairlead; fi
`;
}

function argument([name, { short, value, choices, description }]: readonly [string, Option]): string[] {
  const action = choices ? `:value:(${choices.join(' ')})` : value === undefined ? '' : `:${value}:_files`;
  const text = `[${description.replace(/[[\]:\\]/g, '\\$&')}]${action}`;
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])].map((word) => quote(word + text));
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
