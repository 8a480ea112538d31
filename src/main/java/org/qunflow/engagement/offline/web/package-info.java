/** The pages of offline events. */
package org.qunflow.engagement.offline.web;
