/** How large log files grow, in MB, and how many there are. */
export const logFileArgs = ['--log_file_max_size=100', '--log_file_max_num=4'];
