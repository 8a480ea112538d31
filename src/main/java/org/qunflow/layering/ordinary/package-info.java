/** The light programme for ordinary fans: a month of content and touches, then everybody is looked at again (003-13, 004-09). */
package org.qunflow.layering.ordinary;
