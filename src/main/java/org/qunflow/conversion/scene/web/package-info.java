/** Pages of scenes. */
package org.qunflow.conversion.scene.web;
