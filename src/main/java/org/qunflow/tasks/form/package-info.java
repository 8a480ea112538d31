/** Forms of human tasks: what they ask, in whose language, and whether an answer is right. */
package org.qunflow.tasks.form;
