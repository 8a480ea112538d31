/** Entry points (活码) and the accounts behind them: who came by which code is answered by whom (002-12, 003-06). */
@NamedInterface("entry")
package org.qunflow.acquisition.entry;

import org.springframework.modulith.NamedInterface;
