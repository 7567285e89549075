import { agentPolicyRules } from './policies-agent';
import { documentPolicyRules } from './policies-documents';
import { fieldPolicyRules } from './policies-fields';

/** Policy files carried through: FL-POL-0nn documents, FL-POL-1nn fields, FL-POL-2nn what an agent refuses or ignores. */
export const policyRules = { ...documentPolicyRules, ...fieldPolicyRules, ...agentPolicyRules } as const;
