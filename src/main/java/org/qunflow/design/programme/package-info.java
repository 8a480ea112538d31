/** The page where a lead says which programmes run in the community. */
package org.qunflow.design.programme;
