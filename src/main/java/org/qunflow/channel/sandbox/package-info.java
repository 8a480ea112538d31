/** A channel that talks to nobody but behaves like a real one. */
package org.qunflow.channel.sandbox;
