/** The pages of partners: who sells with us, what they earned, and what is paid. */
package org.qunflow.partner.web;
