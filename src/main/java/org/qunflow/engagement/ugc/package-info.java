/** Members' contributions (UGC): trust, screening, review, publication, points, licence, reports of infringements. */
@NamedInterface("ugc")
package org.qunflow.engagement.ugc;

import org.springframework.modulith.NamedInterface;
