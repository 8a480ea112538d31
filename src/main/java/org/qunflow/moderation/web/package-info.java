/** The pages of moderation: cases, reports, rules, appeals, members. */
package org.qunflow.moderation.web;
