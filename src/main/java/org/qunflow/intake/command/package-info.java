/** The command line: what it takes, what it shows, and how it hands files to a server that runs. */
@NamedInterface("command")
package org.qunflow.intake.command;

import org.springframework.modulith.NamedInterface;
