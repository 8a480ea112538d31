/** VIP by payment (000-23, 000-24): who is offered it, the term that is paid for, the weekly share in VIP groups. */
@NamedInterface("vip")
package org.qunflow.layering.vip;

import org.springframework.modulith.NamedInterface;
