/** The pages of KOLs and of the slots that are drawn. */
package org.qunflow.engagement.kol.web;
