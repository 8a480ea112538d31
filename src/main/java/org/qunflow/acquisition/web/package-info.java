/** Pages of acquisition. */
package org.qunflow.acquisition.web;
