/** The pages of rights: who holds which until when. */
package org.qunflow.engagement.right.web;
