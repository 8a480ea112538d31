/** KOLs and the slots that they open (翻牌): credentials, a fair draw, talks, ratings. */
@NamedInterface("kol")
package org.qunflow.engagement.kol;

import org.springframework.modulith.NamedInterface;
