/** The pages of activities: calendar with cadence and values, one gathering, columns, materials, topics. */
package org.qunflow.engagement.gathering.web;
