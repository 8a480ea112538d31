/** Steps of moderation-case and appeal. */
package org.qunflow.moderation.process;
