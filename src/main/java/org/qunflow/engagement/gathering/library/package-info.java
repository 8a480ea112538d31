/** What gatherings are made of: materials that are used again (000-09), and topics by parent category (003-22). */
@NamedInterface("gathering-library")
package org.qunflow.engagement.gathering.library;

import org.springframework.modulith.NamedInterface;
