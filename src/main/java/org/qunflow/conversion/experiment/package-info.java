/** Price experiments: which price sells best in a scene, by person or by group, judged at the planned end (000-10). */
@NamedInterface("experiment")
package org.qunflow.conversion.experiment;

import org.springframework.modulith.NamedInterface;
