/** Pages of live rooms. */
package org.qunflow.conversion.live.web;
