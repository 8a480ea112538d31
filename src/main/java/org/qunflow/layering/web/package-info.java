/** The pages of layers, tags, VIP and mechanism groups, and what leads and operators do there. */
package org.qunflow.layering.web;
