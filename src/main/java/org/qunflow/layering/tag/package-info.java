/** What tags are good for: how much they tell about who orders and who is active (004-05). */
package org.qunflow.layering.tag;
