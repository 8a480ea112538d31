/** Business models (商业模式): which one a community has, and which programmes it switches. */
package org.qunflow.partner.model;
