/** Pages of conversion. */
package org.qunflow.conversion.web;
