/** What stands in a file: columns, encodings, containers, and the reading of lines into arrivals and deeds. No database. */
package org.qunflow.intake.file;
