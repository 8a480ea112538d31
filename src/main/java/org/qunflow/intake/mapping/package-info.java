/** Files that wait for somebody to say what their columns hold, and what was said before about files like them. */
package org.qunflow.intake.mapping;
