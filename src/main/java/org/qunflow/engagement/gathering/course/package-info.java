/** The course of one activity: prepared, cleared, announced, held, reviewed, or missed and cancelled. */
@NamedInterface("gathering-course")
package org.qunflow.engagement.gathering.course;

import org.springframework.modulith.NamedInterface;
