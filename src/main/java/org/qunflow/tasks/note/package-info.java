/** What people put beside a task: drafts, comments, proofs. */
package org.qunflow.tasks.note;
