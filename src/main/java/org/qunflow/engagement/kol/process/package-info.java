/** The steps of a talk with a KOL. */
package org.qunflow.engagement.kol.process;
