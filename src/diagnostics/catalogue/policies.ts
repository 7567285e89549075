import { lockoutRules } from './lockouts';
import { agentPolicyRules } from './policies-agent';
import { antreaPolicyRules } from './policies-antrea';
import { documentPolicyRules } from './policies-documents';
import { fieldPolicyRules } from './policies-fields';

/** Policy files carried through: FL-POL-0nn documents, FL-POL-1nn fields, FL-POL-2nn what Cilium and FL-POL-3nn what Antrea refuses or ignores. */
export const policyRules = {
  ...documentPolicyRules,
  ...fieldPolicyRules,
  ...agentPolicyRules,
  ...antreaPolicyRules,
  ...lockoutRules,
} as const;
