import { Type } from 'typebox';

const closed = { additionalProperties: false };
const text = Type.Object({ text: Type.String({ minLength: 1 }) }, closed);
const level = Type.Enum(['error', 'warning', 'note']);
const from1 = Type.Integer({ minimum: 1 });

const physicalLocation = Type.Object(
  {
    // A relative reference of RFC 3986: no scheme, nothing that would have to be escaped.
    artifactLocation: Type.Object(
      { uri: Type.String({ pattern: "^[A-Za-z0-9%/._~!*'()-]+$" }), uriBaseId: Type.Literal('SRCROOT') },
      closed,
    ),
    region: Type.Object({ startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 }, closed),
  },
  closed,
);

const result = Type.Object(
  {
    ruleId: Type.String(),
    ruleIndex: Type.Integer({ minimum: 0 }),
    level,
    message: text,
    locations: Type.Array(Type.Object({ physicalLocation }, closed), { maxItems: 1 }),
    relatedLocations: Type.Optional(
      Type.Array(Type.Object({ id: Type.Integer({ minimum: 0 }), message: text, physicalLocation }, closed)),
    ),
    partialFingerprints: Type.Record(Type.String(), Type.String({ minLength: 1 })),
  },
  closed,
);

const rule = Type.Object(
  {
    id: Type.String({ pattern: '^FL-[A-Z]+-[0-9]{3}$' }),
    shortDescription: text,
    fullDescription: text,
    helpUri: Type.Optional(Type.String({ pattern: '^https://' })),
    defaultConfiguration: Type.Object({ level }, closed),
  },
  closed,
);

/** What of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) is written, and within which bounds. */
export const sarifLog = Type.Object(
  {
    $schema: Type.String(),
    version: Type.Literal('2.1.0'),
    runs: Type.Array(
      Type.Object(
        {
          tool: Type.Object(
            {
              driver: Type.Object({ name: Type.String(), version: Type.String(), rules: Type.Array(rule) }, closed),
            },
            closed,
          ),
          columnKind: Type.Literal('utf16CodeUnits'),
          results: Type.Array(result),
        },
        closed,
      ),
    ),
  },
  closed,
);
