package folders

import "github.com/conmina/conmina/internal/law"

// Codes of findings about folders and files.
const (
	DirectoryMissing law.Code = "directory_missing" // there is nothing at the path
	DirectoryIsFile  law.Code = "directory_is_file" // the path leads to something that is not a folder
	EditionMissing   law.Code = "edition_missing"   // the directory has no edition folder
	EditionAtRoot    law.Code = "edition_at_root"   // the directory is itself an edition; the folder above it is needed
	FolderName       law.Code = "folder_name"       // an edition folder whose name is not an id
	FileName         law.Code = "file_name"         // a file that is neither a statute nor one of the ignored files
	FileLink         law.Code = "file_link"         // a symbolic link
	FileFolder       law.Code = "file_folder"       // a folder within an edition
	FileSpecial      law.Code = "file_special"      // a pipe, a device or a socket
	FilesTooMany     law.Code = "files_too_many"    // Args: the limit
	FileTooLarge     law.Code = "file_too_large"    // Args: the limit in KiB
	FileMissing      law.Code = "file_missing"      // Args: the name of the file
	OffenceMissing   law.Code = "offence_missing"   // an edition without an offence
	ExamplesAlone    law.Code = "examples_alone"    // a file of examples without its offence; Args: the file that is missing
)
