/** The statistics of experiments: distributions, tests, correction for several comparisons, sizes of samples. */
package org.qunflow.conversion.statistics;
