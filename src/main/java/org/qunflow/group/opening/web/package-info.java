/** The pages about opening groups: files, profile, rules, feedback. */
package org.qunflow.group.opening.web;
