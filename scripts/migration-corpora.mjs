// Prints the table of docs/migration-policies.md: of the policies of others how many would go with a migration.
import { load } from './load.mjs';

const { migrationTable } = await load('test/corpora/migrations.ts');
process.stdout.write(migrationTable());
