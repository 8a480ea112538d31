/** Scenes of selling (场景): the calendar of festivals and hot topics; every offer and live room names one. */
@NamedInterface("scene")
package org.qunflow.conversion.scene;

import org.springframework.modulith.NamedInterface;
