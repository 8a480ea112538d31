/** Tags of members and groups: with reason, source and end; one value of an exclusive key at a time. */
@NamedInterface("tag")
package org.qunflow.member.tag;

import org.springframework.modulith.NamedInterface;
