/** The pages of contributions: the list, one of them, and what operators enter. */
package org.qunflow.engagement.ugc.web;
