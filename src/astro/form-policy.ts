/** Read before any schema: zod would ask whether code may be made from text, which the policy of the form refuses. */
import { z } from 'zod';

z.config({ jitless: true });
